"""Splits, metrics, protocols and the reports they fill."""
