"""The words of the rules of income on given facts, as the library has them."""

from __future__ import annotations

from ._words import Word


class BusinessForm(Word):
    """In which form a business is run (SFB 25:7 a, 25:9)."""

    OTHER = "other"
    """Any but a limited company: sole trader, partnership."""
    LIMITED_COMPANY = "limited_company"
    """aktiebolag"""


class BuildUpReason(Word):
    """Why a business is in the build-up stage (uppbyggnadsskede), or not."""

    NOT_KNOWN = "not_known"
    IN_STAGE = "in_stage"
    BEFORE_STAGE = "before_stage"
    STAGE_OVER = "stage_over"
    NOT_ENTREPRENEUR = "not_entrepreneur"
    """An employee of a company, and no entrepreneur."""
    FORM_NOT_COVERED = "form_not_covered"
    """A company, for a benefit period from before August 2018."""
    OLDER_RULE = "older_rule"
    """Before July 2010; the older act was not read."""


class PensionReason(Word):
    """Why there is an SGI beside an occupational pension (tjänstepension), or none."""

    NOT_KNOWN = "not_known"
    BEFORE_AGE = "before_age"
    """The pension binds the SGI."""
    AGE_REACHED = "age_reached"
    """The month of the age has ended: the ordinary rules hold."""
    OTHER_PENSION = "other_pension"
    """No old-age pension nor like it: the ordinary rules hold."""
    OLDER_RULE = "older_rule"
    """Before 2011; the older act was not read."""
    WORK_LASTS = "work_lasts"
    """Of current work that is expected to last."""
    WORK_TOO_SHORT = "work_too_short"
    LAST_PAY = "last_pay"
    """Of the last pay, less the pension."""
    OFFERED_EXTENT = "offered_extent"
    """Of the work that is offered, less the pension."""
    PENSION_TOO_HIGH = "pension_too_high"
    NOTHING_LEFT = "nothing_left"
    """The pension takes it all, or what is left lies below the floor."""


class WorkInsuranceReason(Word):
    """Why somebody is insured by work (arbetsbaserad försäkring), or not."""

    NOT_KNOWN = "not_known"
    WORKS = "works"
    AFTER_PROTECTION = "after_protection"
    """efterskydd"""
    BENEFIT_PAID = "benefit_paid"
    SGI_PROTECTED = "sgi_protected"
    ENDED = "ended"
    NO_WORK = "no_work"
    """No work in Sweden has begun."""


class LeaveKind(Word):
    """Leave from work, as far as it matters for the annual working time (SFB 25:28)."""

    MOVABLE_HOLIDAY = "movable_holiday"
    """Holiday pay by the Annual Leave Act, and sick days may be asked not to be holiday: no work."""
    OTHER_HOLIDAY = "other_holiday"
    PAID_STUDY = "paid_study"
    SIGN_LANGUAGE_COURSE = "sign_language_course"
    """TUFF"""
    TEACHERS_BREAK = "teachers_break"
    OTHER = "other"
    """Leave that SFB 25:28 does not name: no work."""


class AnnualTimeReason(Word):
    """Why the annual working time (årsarbetstid) is in hours or in days, or there is none."""

    NOT_KNOWN = "not_known"
    HOURS = "hours"
    STANDARD_DAYS = "standard_days"
    """schablon"""
    NO_EMPLOYMENT = "no_employment"


class CountedFrom(Word):
    """What the years of indexation are counted from."""

    WORK_ENDED = "work_ended"
    """The last day of the employment, or of all other work (SFB 26:29)."""
    PERIOD_BEGAN = "period_began"
    """The first day of a benefit period that goes on, of other work that has not ended (SFB 26:30)."""
    COMPENSATION_BEGAN = "compensation_began"
    """The first day of sickness or activity compensation or an annuity (SFB 26:22 a)."""


class IndexationReason(Word):
    """Why an SGI has followed prices, or not."""

    NOT_KNOWN = "not_known"
    FOLLOWED = "followed"
    NO_YEAR_YET = "no_year_yet"
    NOT_PROTECTED = "not_protected"
    HAS_EMPLOYMENT = "has_employment"
    COMPENSATION_RUNS = "compensation_runs"
    NOT_IN_LAW = "not_in_law"
