"""Packs, plans and every change to them, as plain values and functions: no files, no clock, no window."""
