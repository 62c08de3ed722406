"""From readings to a verdict: dimensions, rules, reasons, and how sure it is."""
