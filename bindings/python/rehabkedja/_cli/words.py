"""The command line's own words in English and Swedish. Reasons and sentences about the law come from the library."""

from __future__ import annotations

from typing import Final, Literal

from .money_words import CLASSES, GROUNDS, MISSING

Language = Literal["en", "sv"]

WORDS: Final[dict[str, tuple[str, str]]] = {
    # columns
    "person": ("person", "person"),
    "day": ("day", "dag"),
    "from": ("from", "från"),
    "to": ("to", "till"),
    "chain_day": ("chain day", "dag i kedjan"),
    "stage": ("stage", "steg"),
    "measured_against": ("measured against", "bedöms mot"),
    "provision": ("provision", "lagrum"),
    "missing": ("missing", "uppgift saknas"),
    "would_change": ("would change it", "skulle ändra det"),
    "next_change": ("next change", "nästa ändring"),
    "what": ("what", "vad"),
    "value": ("value", "värde"),
    "date": ("date", "datum"),
    "counter": ("counted in", "räknas i"),
    "says": ("says", "innebörd"),
    "kind": ("kind", "slag"),
    "name": ("name", "namn"),
    "by": ("by", "genom"),
    "confidence": ("confidence", "säkerhet"),
    "about": ("about", "om"),
    "chosen": ("chosen", "valt"),
    "values": ("may be", "kan vara"),
    "section": ("section", "paragraf"),
    "cited_as": ("cited as", "då citerad som"),
    "unit": ("unit", "enhet"),
    "applies_from": ("applies from", "gäller från"),
    "in_force": ("in force", "i kraft"),
    "file": ("file", "fil"),
    "case": ("case", "fall"),
    "question": ("question", "fråga"),
    "expected": ("expected", "väntat"),
    "got": ("came", "kom"),
    "why": ("why", "varför"),
    "payer": ("payer", "betalare"),
    "level": ("level", "nivå"),
    "degree": ("degree", "omfattning"),
    "full_day": ("full day", "hel dag"),
    "daily": ("a day", "om dagen"),
    "sgi": ("SGI", "SGI"),
    "sgi_class": ("SGI class", "SGI-klass"),
    "protection_broken_on": ("protection broken on", "skyddet brutet"),
    "protected_by": ("protected by", "skyddas av"),
    "would_have_closed": ("would have closed the gap", "skulle ha täckt luckan"),
    "paid": ("paid", "betalat"),
    "year": ("year", "år"),
    "source": ("source", "källa"),
    # values
    "employer": ("the employer", "arbetsgivaren"),
    "forsakringskassan": ("Försäkringskassan", "Försäkringskassan"),
    "normal": ("normal level", "normalnivå"),
    "continued": ("continued level", "fortsättningsnivå"),
    "kronor": ("kronor", "kronor"),
    "tenths": ("tenths", "tiondelar"),
    "hundredths": ("hundredths", "hundradelar"),
    "thousandths": ("thousandths", "tusendelar"),
    "days": ("days", "dagar"),
    "weeks": ("weeks", "veckor"),
    "months": ("months", "månader"),
    "years": ("years", "år"),
    "occasions": ("occasions", "gånger"),
    "choices": ("choices", "val"),
    "none": ("none", "inget"),
    "unknown": ("unknown", "okänt"),
    "yes": ("yes", "ja"),
    "no": ("no", "nej"),
    "usual_work": ("the usual work", "det vanliga arbetet"),
    "other_work_at_employer": ("other work at the employer", "annat arbete hos arbetsgivaren"),
    "regular_labour_market": ("the regular labour market", "den reguljära arbetsmarknaden"),
    "normally_occurring_work": ("normally occurring work", "normalt förekommande arbete"),
    "stated_occupational_group": ("a stated occupational group", "en angiven yrkesgrupp"),
    "available_suitable_work": ("available suitable work", "tillgängligt lämpligt arbete"),
    "child_care": ("the care of the child", "vården av barnet"),
    "predominant_reasons": ("predominant reasons", "övervägande skäl"),
    "special_reasons": ("special reasons", "särskilda skäl"),
    "unreasonable": ("unreasonable", "oskäligt"),
    "care_delayed_by_covid": ("care delayed by covid", "vård uppskjuten av covid"),
    "occupation": ("occupation", "sysselsättning"),
    "occupation.booked": ("booked or not (on call)", "överenskommen tid eller inte (behovsanställd)"),
    "born": ("date of birth", "födelsedatum"),
    "sick": ("the sick periods", "sjukperioderna"),
    "sick.from": ("the first day of a certificate", "ett intygs första dag"),
    "sick.to": ("the last day of a certificate", "ett intygs sista dag"),
    "sick.degree": ("the degree of a certificate", "ett intygs omfattning"),
    "sick.signed": ("when a certificate was signed", "när ett intyg skrevs under"),
    "certificate": ("a medical certificate is needed", "läkarintyg behövs"),
    "employer_period_ends": ("the employer's sick pay has ended", "sjuklönen från arbetsgivaren är slut"),
    "plan": ("the employer's plan must exist", "arbetsgivarens plan ska finnas"),
    "milestone_day": ("day {number} of the chain", "dag {number} i kedjan"),
    "chain": ("the chain", "kedjan"),
    "sick_period": ("the sick period", "sjukperioden"),
    "confirmed": ("the text was read", "texten är läst"),
    "derived": ("follows from text that was read", "följer av läst text"),
    "from_memory": ("from memory, no text was read", "ur minnet, ingen text läst"),
    "unsure": ("open: an option", "öppen fråga: ett val"),
    # headings and sentences
    "head_answer": ("Day {day}", "Dagen {day}"),
    "head_benefit": ("Income and sickness benefit", "Inkomst och sjukpenning"),
    "head_benefit_why": ("Why that is paid", "Varför det betalas"),
    "head_figures": ("Figures of income and benefit", "Belopp och tal för inkomst och ersättning"),
    "head_base_amounts": ("Base amounts", "Basbelopp"),
    "kr": ("{amount} kr", "{amount} kr"),
    "head_why": ("Why", "Varför"),
    "head_milestones": ("Milestones, if the sick period goes on", "Milstolpar, om sjukperioden fortsätter"),
    "law_read_until": (
        "The law was read until {day}; later changes are not in the dates after it.",
        "Lagen är läst till och med {day}; senare ändringar är inte med i datumen därefter.",
    ),
    "head_editions": ("Editions", "Lydelser"),
    "head_parameters": ("Parameters", "Parametrar"),
    "head_options": ("Options", "Val"),
    "no_sick_days": ("The facts have no sick period.", "Uppgifterna innehåller ingen sjukperiod."),
    "open_start": (
        "A first day of the sick periods is unknown: what holds on {day} may hold before it too (--from asks further).",
        "En första dag i sjukperioderna är okänd: det som gäller {day} kan gälla tidigare (--from frågar längre).",
    ),
    "open_end": (
        "A last day of the sick periods is unknown: what holds on {day} may hold after it too (--to asks further).",
        "En sista dag i sjukperioderna är okänd: det som gäller {day} kan gälla senare (--to frågar längre).",
    ),
    "read_until": ("The law was read until {day}.", "Lagen är läst till och med {day}."),
    "on_day": ("What holds on {day}.", "Det som gäller {day}."),
    "passed": ("{passed} passed, {failed} failed", "{passed} passed, {failed} failed"),
    "bad_rows": (
        "{rows} not right; {persons} not answered{names}.",
        "{rows} är fel; {persons} har inte fått svar{names}.",
    ),
    "row_one": ("1 row is", "1 rad"),
    "row_many": ("{n} rows are", "{n} rader"),
    "person_one": ("1 person is", "1 person"),
    "person_many": ("{n} persons are", "{n} personer"),
    "unused": ("Columns that are not used: {names}.", "Kolumner som inte används: {names}."),
    "reading": ("reading", "läser"),
    "answering": ("answering", "svarar"),
    "writing": ("writing", "skriver"),
    # bad rows
    "at": ("Line {line}, column {column}, {value}", "Rad {line}, kolumn {column}, {value}"),
    "at_line": ("Line {line}, {value}", "Rad {line}, {value}"),
    "not_a_date": ("not a date written as YYYY-MM-DD", "inte ett datum skrivet ÅÅÅÅ-MM-DD"),
    "no_such_date": ("there is no such date", "det datumet finns inte"),
    "date_outside": ("the date lies outside 1900-2200", "datumet ligger utanför 1900-2200"),
    "has_time": ("a date without a time of day is needed", "ett datum utan klockslag behövs"),
    "date_missing": ("a date is needed here", "här behövs ett datum"),
    "person_missing": ("the person is left out", "personen är inte angiven"),
    "end_before_start": ("the end lies before the start, {start}", "slutet ligger före början, {start}"),
    "bad_degree": ("the degree is a whole number of per cent, 0-100", "graden är ett helt tal i procent, 0-100"),
    "bad_occupation": ("the occupation is none of {names}", "sysselsättningen är ingen av {names}"),
    "born_differs": (
        "another row says that the person is born {other}",
        "en annan rad säger att personen är född {other}",
    ),
    "short_row": ("the row has {got} of the header's {wanted} fields", "raden har {got} av rubrikradens {wanted} fält"),
    "long_row": ("the row has {got} fields, the header has {wanted}", "raden har {got} fält, rubrikraden har {wanted}"),
    "open_quote": ("a quotation mark is out of place or not closed", "ett citattecken står fel eller är inte stängt"),
}
# What answers on income and benefit may lack; some of these names are columns too.
WORDS.update({key: words for key, words in MISSING.items() if key not in WORDS})


def ground_in_words(name: str, lang: Language) -> str:
    """A ground of protection in words."""
    return GROUNDS[name][lang == "sv"]


def class_in_words(name: str, lang: Language) -> str:
    """A class of SGI in words."""
    return CLASSES[name][lang == "sv"]


def word(key: str, lang: Language, **values: object) -> str:
    """The words for a key; a key without words is its own word."""
    pair = WORDS.get(key)
    if pair is None:
        return key
    text = pair[1] if lang == "sv" else pair[0]
    return text.format(**values) if values else text
