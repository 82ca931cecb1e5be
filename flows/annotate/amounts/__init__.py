"""The layer `amounts`: money, shares, counts and measures, with value, unit and what they measure.

The line: `amount_patterns` finds figures, `named_numbers` takes out numbers that count nothing, `amount_units` and
`currency_places` read the unit, `measures` and `subject_measures` what is counted, `amount_pairs` joins figures.
"""

from flows.annotate.amounts.amounts import annotate_amounts

__all__ = ["annotate_amounts"]
