"""What stands where in one source: places, clauses, which date governs, what is measured, who is set against whom."""
