"""Exporting a plan: the dialog with its pages, and what is made of them on paper and in a PDF."""
