"""What can go wrong, said in sentences for the user."""


class EssayPlannerError(Exception):
    """A failure with a sentence that says what is wrong and what to do."""


class EditRefused(EssayPlannerError):
    """An edit that cannot be made; the plan stays as it was."""
