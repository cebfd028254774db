"""The commands and their arguments.

Exit status: 0 all well; 1 the input was read and some of it is wrong (it is named, and what is right is answered),
or a case does not hold; 2 the command could not do its work (wrong arguments, input that cannot be read as a whole,
output that cannot be written).
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from . import engine
from .arguments import Day, shown_as
from .days import OCCUPATIONS
from .faults import GOOD, NO_ANSWER, FaultError
from .show import UnwrittenError, complain, drop_output, unwritten, use_utf8

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from .show import Format
    from .words import Language


class Commands(click.Group):
    """The group. What goes wrong in writing is dealt with in `run`: click would end the process with status 1."""

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Reads the arguments; `--help` and `--version` are printed here."""
        with unwritten():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command, up to the last of what it prints."""
        with unwritten():
            status = super().invoke(ctx)
            sys.stdout.flush()
            return status


own_programmes = click.option(
    "--programme",
    "files",
    multiple=True,
    type=click.Path(allow_dash=True),
    help="A definition of your own (JSON or YAML) beside the catalogue; may stand several times.",
)

changed_by = click.option(
    "--law",
    "changes",
    multiple=True,
    metavar="CHANGE",
    help="Another law: NAME=VALUE for an option, NAME=VALUE@DAY for a figure from a day on, known_on=DAY, "
    "editions_of=DAY. May be given several times; `rehabkedja law` lists the names.",
)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(None, "--version", package_name="rehabkedja", message="%(prog)s %(version)s")
def commands() -> None:
    """The Swedish rehabilitation chain (rehabiliteringskedjan, SFB 27:46-55), income and sickness benefit (SFB ch.
    25-28 a): explained answers from dated law.

    Exit status: 0 all well; 1 the input was read and some of it is wrong (it is named, and what is right is answered),
    or a case does not hold; 2 the command could not do its work (wrong arguments, input that cannot be read as a whole,
    output that cannot be written).
    """


@commands.command()
@click.argument("facts", type=click.Path(allow_dash=True))
@click.option("--day", type=Day(), help="Ask about one day.")
@click.option("--from", "first", type=Day(), help="The first day of the timeline.")
@click.option("--to", "last", type=Day(), help="The last day of the timeline.")
@shown_as
def explain(
    facts: str, day: dt.date | None, first: dt.date | None, last: dt.date | None, shown: Format, lang: Language
) -> int:
    """Explain the answers about one person.

    FACTS is a JSON or YAML file: the facts of a person in the vocabulary of the case format, or a document that has
    them under `facts`. Without a day comes the whole timeline, a stretch a line. Where the facts say anything of
    income, a decided SGI or protection, income and sickness benefit are explained too (CSV: of a day only).
    """
    from . import explain as command

    if day is not None and (first is not None or last is not None):
        raise click.UsageError("--day asks about one day, --from and --to about a period: give the one or the other.")
    if first is not None and last is not None and last < first:
        raise click.UsageError(f"--to {last} lies before --from {first}.")
    return command.run(facts, day, first, last, shown, lang)


@commands.command()
@click.argument("facts", type=click.Path(allow_dash=True))
@click.option("--from", "first", type=Day(), help="The first day.")
@click.option("--to", "last", type=Day(), help="The last day.")
@click.option("--by", type=click.Choice(["month", "year"]), help="What is paid in each month or year.")
@changed_by
@shown_as
def plan(
    facts: str,
    first: dt.date | None,
    last: dt.date | None,
    by: str | None,
    changes: Sequence[str],
    shown: Format,
    lang: Language,
) -> int:
    """Show the payment plan of one person: payer, level, degree, full day, a day and SGI, a stretch a line.

    FACTS is a JSON or YAML file as for `explain`. Amounts are whole kronor. With --by come the sums of what
    Försäkringskassan pays.
    """
    from . import benefit as command

    if first is not None and last is not None and last < first:
        raise click.UsageError(f"--to {last} lies before --from {first}.")
    return command.run(facts, first, last, by, changes, shown, lang)


@commands.command()
@click.argument("facts", type=click.Path(allow_dash=True))
@click.option("--day", type=Day(), required=True, help="The day from which it is looked ahead.")
@changed_by
@shown_as
def outlook(facts: str, day: dt.date, changes: Sequence[str], shown: Format, lang: Language) -> int:
    """Look ahead from a day: when the level falls, what opens it again, by when to register, where ceilings bind.

    FACTS is a JSON or YAML file as for `explain`. It is answered as if the latest sick period went on (the level), as
    if benefit ended on the day (days that open normal level again), and as if nothing else happened (registration at
    Arbetsförmedlingen).
    """
    from . import outlook as command

    return command.run(facts, day, changes, shown, lang)


@commands.command()
@click.argument("facts", type=click.Path(allow_dash=True))
@click.option("--from", "first", type=Day(), help="The first day.")
@click.option("--to", "last", type=Day(), help="The last day.")
@changed_by
@shown_as
def compare(
    facts: str, first: dt.date | None, last: dt.date | None, changes: Sequence[str], shown: Format, lang: Language
) -> int:
    """Set the payment plan under the law of Sweden beside that under a changed law: where they differ, and the sums.

    FACTS is a JSON or YAML file as for `explain`; --law says what is changed. Amounts are whole kronor.
    """
    from . import compare as command

    if not changes:
        raise click.UsageError("--law is needed: which law is the law of Sweden compared with?")
    if first is not None and last is not None and last < first:
        raise click.UsageError(f"--to {last} lies before --from {first}.")
    return command.run(facts, first, last, changes, shown, lang)


@commands.command()
@click.argument("certificates", type=click.Path(allow_dash=True))
@click.option("--day", type=Day(), required=True, help="The day that is asked about.")
@click.option("--occupation", type=click.Choice(OCCUPATIONS), help="For the rows that name no occupation.")
@click.option("--output", type=click.Path(dir_okay=False), help="Write to this file, .csv or .parquet.")
@shown_as
def chain(
    certificates: str, day: dt.date, occupation: str | None, output: str | None, shown: Format, lang: Language
) -> int:
    """Answer for every person in a table of certificates.

    CERTIFICATES is CSV (comma, semicolon or tab; UTF-8 or Latin-1) or Parquet, with the columns person, from, to, and
    where they are wanted degree (100 where left out), occupation (it holds for the days of its row) and born. Bad rows
    are named on standard error, with their line (the header is line 1); a person with a bad row is not answered, and
    the exit status is 1.
    """
    from . import chain as command

    return command.run(certificates, day, occupation, output, shown, lang)


@commands.command()
@click.option("--day", type=Day(), help="Only what holds on this day.")
@shown_as
def law(day: dt.date | None, shown: Format, lang: Language) -> int:
    """Show the law: editions, parameters, figures, base amounts, options, how each is known, until when it was read."""
    from . import law as command

    return command.run(day, shown, lang)


@commands.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(allow_dash=True))
@click.option("--as-json", is_flag=True, help="Run nothing: print the files as one JSON document, {suites: [...]}.")
@click.option("--answers", is_flag=True, help="Print the answers that came, one JSON line for each case.")
@own_programmes
@shown_as
def cases(
    paths: Sequence[str], as_json: bool, answers: bool, files: Sequence[str], shown: Format, lang: Language
) -> int:
    """Run case files: facts, and the answers that must come out.

    PATHS are files, `-` for standard input, or folders, which are searched for *.yaml, *.yml and *.json (hidden files
    and folders are left out). A line for each case that fails, then `N passed, N failed`; the exit status is 0 only
    when all hold.
    """
    from . import cases as command

    if as_json and answers:
        raise click.UsageError("--as-json runs nothing, so there are no --answers: give the one or the other.")
    return command.run(paths, as_json, answers, files, shown, lang)


@commands.command()
@click.argument("programme", required=False)
@own_programmes
@shown_as
def programmes(programme: str | None, files: Sequence[str], shown: Format, lang: Language) -> int:
    """List the programmes, or show all that one of them says.

    PROGRAMME is an identifier, such as mia_varna. As JSON the output is a list of definitions, each with its `id`.
    """
    from . import programmes as command

    return command.run(programme, files, shown, lang)


@commands.command()
@click.argument("facts", type=click.Path(allow_dash=True))
@click.argument("programmes", nargs=-1)
@click.option("--day", type=Day(), required=True, help="The day that is asked about.")
@own_programmes
@shown_as
def routes(
    facts: str, programmes: Sequence[str], day: dt.date, files: Sequence[str], shown: Format, lang: Language
) -> int:
    """Say where a person may come, and why the other doors are shut.

    FACTS is a JSON or YAML file: the facts of a person in the vocabulary of the case format. `attributes` are those of
    the vocabulary, `programme_values` what the documents leave open. Of every programme stand side by side: its rule,
    whether it is open that day, what failed, what is missing, what would turn a no. PROGRAMMES are identifiers: those
    programmes alone, each with its reasons and sources, its other readings and who may refer.
    """
    from . import routes as command

    return command.run(facts, programmes, day, files, shown, lang)


@commands.command()
@click.argument("programme")
@click.argument("facts", required=False, type=click.Path(allow_dash=True))
@click.option("--day", type=Day(), help="The day that is asked about.")
@click.option("--known-on", type=Day(), help="As it was known by the end of this day.")
@click.option("--diagram", type=click.Choice(["mermaid", "graphviz"]), help="Draw the way.")
@own_programmes
@shown_as
def pathway(
    programme: str,
    facts: str | None,
    day: dt.date | None,
    known_on: dt.date | None,
    diagram: str | None,
    files: Sequence[str],
    shown: Format,
    lang: Language,
) -> int:
    """Show the way through a programme, or where the case of a person is.

    PROGRAMME is an identifier. FACTS is a JSON or YAML file whose `events` are the log of the case; with it and --day
    come the open steps, the way there, what may happen next, and what is due.
    """
    from . import pathway as command

    if facts is None:
        if day is not None or known_on is not None:
            raise click.UsageError("--day and --known-on ask about a case: give FACTS.")
        return command.show_way(programme, files, diagram, shown, lang)
    if day is None:
        raise click.UsageError("--day is needed: where the case is, on which day?")
    if diagram is not None:
        raise click.UsageError("--diagram draws the way of the programme, not a case: leave FACTS out.")
    return command.show_case(programme, facts, day, known_on, files, shown, lang)


@commands.command()
@click.argument("programme", required=False)
@click.option("--outcomes", type=click.Path(allow_dash=True), help="Outcomes: `goals` by identifier, or `people`.")
@click.option("--check", is_flag=True, help="Whether the numbers of the plan can hold, with the arithmetic.")
@click.option(
    "--estimate", type=click.Path(allow_dash=True), help="The Finsam target group from counts by association."
)
@click.option(
    "--interval", type=click.Choice(["clopper_pearson", "wilson"]), default="clopper_pearson", show_default=True
)
@click.option("--mask-below", type=click.IntRange(0), default=0, help="Mask what stands on fewer people.")
@own_programmes
@shown_as
def goals(
    programme: str | None,
    outcomes: str | None,
    check: bool,
    estimate: str | None,
    interval: str,
    mask_below: int,
    files: Sequence[str],
    shown: Format,
    lang: Language,
) -> int:
    """Show what programmes promised, and whether they kept it.

    PROGRAMME is an identifier; left out: all of them. Without --outcomes come the goals. With it come value, interval
    and verdict of each goal that has an outcome, women and men apart where they are given.
    """
    from . import goals as command

    if sum((outcomes is not None, check, estimate is not None)) > 1:
        raise click.UsageError("--outcomes, --check and --estimate are three questions: give one.")
    settings = {"interval": interval, "mask_below": mask_below}
    return command.run(programme, outcomes, check, estimate, files, settings, shown, lang)


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and gives the exit status; whatever is wrong is said in a sentence."""
    use_utf8()
    try:
        status = commands.main(args=arguments, prog_name="rehabkedja", standalone_mode=False)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.Abort:
        return 130
    except click.ClickException as error:
        error.show()
        return NO_ANSWER
    except FaultError as fault:
        complain(f"rehabkedja: {fault}")
        return NO_ANSWER
    except UnwrittenError as error:
        drop_output()
        if error.why is None:  # who reads has heard enough
            return GOOD
        complain(f"rehabkedja: the output cannot be written: {error.why} [unreadable]")
        return NO_ANSWER
    except KeyboardInterrupt:
        return 130
    except MemoryError:
        complain("rehabkedja: there is not enough memory for this input.")
        return NO_ANSWER
    except Exception as error:  # no traceback for the person who only brought the input
        if os.environ.get("REHABKEDJA_DEBUG"):
            raise
        says = f"rehabkedja: a fault of the program, not of the input: {type(error).__name__}: {error}"
        complain(f"{says} (version {engine.version()}; REHABKEDJA_DEBUG=1 shows where)")
        return 70
    return status if isinstance(status, int) else GOOD
