"""The closed vocabularies of the case format, as enums whose values are the format's own words.

They are text enums and not numbers: ``Measure.USUAL_WORK == "usual_work"`` holds, so data read from a file compares
as it is.
"""

from __future__ import annotations

import enum


class Word(enum.StrEnum):
    """A word of a vocabulary; its repr can be pasted back."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


class Unknown(enum.StrEnum):
    """The type of `UNKNOWN`: not none, but not known; the ``missing`` beside it says for want of what."""

    UNKNOWN = "unknown"

    def __repr__(self) -> str:
        return self.name


UNKNOWN = Unknown.UNKNOWN
"""The answer hangs on something that is not known."""


class Measure(Word):
    """What the ability to work is measured against (bedömningsgrund, SFB 27:46-49 e, 52)."""

    USUAL_WORK = "usual_work"
    OTHER_WORK_AT_EMPLOYER = "other_work_at_employer"
    REGULAR_LABOUR_MARKET = "regular_labour_market"
    NORMALLY_OCCURRING_WORK = "normally_occurring_work"
    STATED_OCCUPATIONAL_GROUP = "stated_occupational_group"
    AVAILABLE_SUITABLE_WORK = "available_suitable_work"
    CHILD_CARE = "child_care"


class Occupation(Word):
    """What a person does for a living (sysselsättning)."""

    EMPLOYED = "employed"
    SELF_EMPLOYED = "self_employed"
    UNEMPLOYED = "unemployed"
    ON_LEAVE = "on_leave"
    ON_CALL = "on_call"
    PARENTAL_LEAVE = "parental_leave"
    STUDENT = "student"


class Judgement(Word):
    """What a case officer judges; the first four can be grounds against the labour market (SFB 27:48-49)."""

    PREDOMINANT_REASONS = "predominant_reasons"
    SPECIAL_REASONS = "special_reasons"
    UNREASONABLE = "unreasonable"
    CARE_DELAYED_BY_COVID = "care_delayed_by_covid"
    SERIOUS_ILLNESS = "serious_illness"
    BEYOND_LIMIT = "beyond_limit"
    EXPECTED_60_DAYS = "expected_60_days"
    NO_PLAN_NEEDED = "no_plan_needed"


class Place(Word):
    """Where a day lies."""

    OUTSIDE = "outside"
    """Outside every sick period."""
    BEFORE_LAW = "before_law"
    """In a sick period, before the chain begins to count (1 July 2008)."""
    COUNTED = "counted"
    """In the chain."""
    UNKNOWN = "unknown"
    """The facts do not say whether it is a sick day."""


class Payer(Word):
    """Who pays for a day."""

    EMPLOYER = "employer"
    """Sick pay (sjuklön, SjLL 7 §)."""
    FORSAKRINGSKASSAN = "forsakringskassan"
    """Sickness benefit (sjukpenning), also on a day that the deduction eats."""


class Level(Word):
    """The level of sickness benefit (SFB 27:19)."""

    NORMAL = "normal"
    """normalnivå"""
    CONTINUED = "continued"
    """fortsättningsnivå"""


class SgiClass(Word):
    """What somebody has of an SGI (sjukpenninggrundande inkomst) on a day."""

    NOT_INSURED = "not_insured"
    """Neither resident nor insured by work."""
    FULL_SA_NO_SJUKPENNING = "full_sa_no_sjukpenning"
    """Full sickness or activity compensation (SFB 27:34)."""
    SGI_ACTIVE = "sgi_active"
    """The SGI of current work."""
    SGI_PROTECTED_UNEMPLOYED = "sgi_protected_unemployed"
    """Protected, unemployed: the ceiling of SFB 28:11."""
    SGI_PROTECTED_OTHER = "sgi_protected_other"
    """Protected by another ground."""
    SGI_DORMANT_ONLY_CURRENT_WORK = "sgi_dormant_only_current_work"
    """Dormant (vilande): only the income of work in that time (SFB 26:19-20)."""
    SGI_PENSION_UNEMPLOYED = "sgi_pension_unemployed"
    """Occupational pension and job seeker (SFB 26:26-27)."""
    ZERO_SARSKILDA_FALL = "zero_sarskilda_fall"
    """No SGI: special cases (särskilda fall, SFB ch. 28 a)."""
    ZERO_REHAB_ONLY = "zero_rehab_only"
    """No SGI: rehabilitation measures only (SFB ch. 30)."""


class Ground(Word):
    """A ground that protects an SGI (SGI-skydd, SFB 26:9-18 a, 26:22 a-24; förordning 2000:1418)."""

    STUDY_SUPPORT = "study_support"
    STUDY_NOSUPPORT = "study_nosupport"
    STUDY_OWNFIELD = "study_ownfield"
    STUDY_OTHER = "study_other"
    PERIODIC = "periodic"
    PROGRAM = "program"
    PROGRAM_SUSP = "program_susp"
    UNEMPLOYED = "unemployed"
    GRACE25 = "grace25"
    PREGNANT = "pregnant"
    PARENT = "parent"
    MILITARY = "military"
    ETABLERING = "etablering"
    SICK = "sick"
    SICK_PENDING = "sick_pending"
    BREAK3 = "break3"
    SHORTTIME = "shorttime"
    VARDNADSBIDRAG = "vardnadsbidrag"
    FOREIGN_POSTED = "foreign_posted"
    RESTORED = "restored"
    PARENT_OLDER = "parent_older"
    """Follows from other facts; no fact gives it."""


class Verdict(Word):
    """The answer of a finding."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Standing(Word):
    """How a rule or a number of the law is known."""

    CONFIRMED = "confirmed"
    """The text was read."""
    DERIVED = "derived"
    """Follows from text that was read."""
    FROM_MEMORY = "from_memory"
    """General knowledge; no text was read."""
    UNSURE = "unsure"
    """An open reading, governed by a named option."""
