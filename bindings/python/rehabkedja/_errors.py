"""What is raised for bad input."""

from __future__ import annotations


class InputError(ValueError):
    """Input that is not right: what kind of fault, where it stands, what would be right.

    Attributes:
        code: the kind of fault, such as ``"end_before_start"``; the codes are the same in C++, JSON and on the
            command line.
        field: the path of the fact, such as ``"sick[1].to"``, or the name of the argument or column; ``""`` for the
            whole.
        says: what is wrong and what would be right.
        row: the row of a table, or None. In a file rows are lines and the header is line 1; in a column the first
            is row 0.

    >>> import rehabkedja as rk
    >>> try:
    ...     rk.Facts({"sick": [{"from": "2024-02-30", "to": "2024-03-01"}]})
    ... except rk.InputError as error:
    ...     print(error.code, error.field)
    bad_date sick[0].from
    """

    code: str
    field: str
    says: str
    row: int | None

    def __init__(self, code: str, field: str, says: str, row: int | None = None) -> None:
        super().__init__(code, field, says, row)
        self.code, self.field, self.says, self.row = code, field, says, row

    def __str__(self) -> str:
        where = self.field if self.row is None else f"row {self.row}, {self.field}" if self.field else f"row {self.row}"
        return f"{where}: {self.says}" if where else self.says


class FactTypeError(InputError, TypeError):
    """Input of a wrong type: text where a number should be, a time of day where a date should be. Also a TypeError.

    Attributes:
        code: ``"wrong_type"``.
        field: as in `InputError`.
        says: as in `InputError`.
        row: as in `InputError`.

    >>> import rehabkedja as rk
    >>> try:
    ...     rk.ask({}, 20240301)
    ... except TypeError as error:
    ...     print(error)
    day: 20240301 is not a date: give a datetime.date or text as 2024-02-29
    """


class OutsideYearsError(InputError, KeyError):
    """A figure of the law asked for on a day, or in a year, for which none is laid down; never the nearest one is
    given. Also a KeyError.

    Attributes:
        code: ``"outside_years"``.
        field: the name of the figure, such as ``"price_base_amount.2040"``.
        says: as in `InputError`.
        row: as in `InputError`.

    >>> import rehabkedja as rk
    >>> try:
    ...     rk.lookup("price_base_amount", 2040)
    ... except KeyError as error:
    ...     print(error)
    price_base_amount.2040: none is laid down for the year; there are some for 2005-2027
    """
