"""One person in, explained answers out: python examples/explain.py. The person (data/person.json) is made up."""

from pathlib import Path

import rehabkedja as rk

facts = rk.Facts.from_json((Path(__file__).parent / "data" / "person.json").read_bytes())

print("All stretches")
for stretch in rk.days(facts, "2024-03-01", "2025-09-30"):
    if stretch.place is not rk.Place.COUNTED:
        print(f"  {stretch.first} to {stretch.last}: {stretch.place}")
        continue
    by = ", ".join(sorted(str(row.provision) for row in stretch.reason))
    print(f"  {stretch.first} to {stretch.last}: from day {stretch.chain_day}, stage {stretch.stage}, by {by}")

answer = rk.ask(facts, "2024-12-01")
print(f"\nOne day\n  {answer}")
for finding in answer.findings:
    print(f"    {finding}")
print(f"  would change it: {', '.join(answer.would_change)}; next change: {answer.next_change}")

print("\nWhat comes, if the sick period goes on")
for milestone in rk.milestones(facts):
    print(f"  {milestone.name}: {milestone.comes} ({milestone.provision})")
print(f"  a next sick period restarts the chain from {rk.restart(facts).first_restart}")

print("\nWhat if nobody had judged?")
print(f"  {rk.ask(facts.replace(judgements=None), '2024-12-01')}")

print("\nWhat if the birth date were not known, on a day on which age matters?")
unknown = rk.ask(facts.replace(born=None), "2025-06-01")
print(f"  measured against: {unknown.measured_against}; missing: {', '.join(unknown.missing)}")

print("\nWhat if the labour market were asked after 120 days, from 1 July 2024 on?")
reform = rk.swedish_law().with_parameter("market_step", from_="2024-07-01", value=120).named("120 days")
print(f"  {rk.ask(facts, '2024-11-01', law=reform)}")

try:
    rk.Facts(sick=[{"from": "2024-03-01", "to": "2024-02-01"}])
except rk.InputError as error:
    print(f"\nBad input is an error with a code and a field\n  {error.code} in {error.field}: {error.says}")
