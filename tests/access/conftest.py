"""A desk as the other tests on a real screen have it, with a plan of a small pack on it if that is asked for."""

from tests.e2e.conftest import desk, plan_file, small_pack

__all__ = ["desk", "plan_file", "small_pack"]
