"""Pictures of every stage and dialog in every look, with what can be checked of them without eyes.

'make screens' or 'python -m tests.screens' leaves them in build/screens, with an index.html to look through.
"""
