"""The program works wherever it is installed, with its evidence, fonts and icons."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.install

ROOT = Path(__file__).parents[2]
SHIPPED = (
    "evidence/de-stalinisation/pack.yaml",
    "resources/fonts/Inter/Inter-Regular.ttf",
    "resources/fonts/Inter/OFL.txt",
    "resources/fonts/AtkinsonHyperlegibleNext/OFL.txt",
    "resources/fonts/OpenDyslexic/OpenDyslexic-Regular.otf",
    "resources/icons/essay-planner.svg",
    "resources/icons/lucide/LICENSE.txt",
    "resources/icons/lucide/check.svg",
)


def run(*command: str | Path, folder: Path) -> str:
    """What a command prints, run with no trace of this checkout in its environment."""
    environment = {name: text for name, text in os.environ.items() if not name.startswith(("PYTHON", "COV_"))}
    done = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=250,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, folder=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Path:
    """A fresh environment with the wheel in it; what it depends on is borrowed from the one that runs the tests."""
    folder = tmp_path_factory.mktemp("fresh")
    return install(folder, wheel)


def install(folder: Path, *what: str | Path) -> Path:
    """The programs' folder of a new environment in 'folder' in which that was installed."""
    venv.create(folder / "venv", with_pip=False, symlinks=True)
    programs = folder / "venv" / "bin"
    python = programs / "python"
    site = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=folder).strip()
    borrowed = folder / "borrowed"
    borrowed.mkdir()
    for entry in Path(sysconfig.get_path("purelib")).iterdir():
        if "essay_planner" not in entry.name and entry.suffix != ".pth":
            (borrowed / entry.name).symlink_to(entry)
    (Path(site) / "borrowed.pth").write_text(f"{borrowed}\n")
    run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", *what, folder=folder)
    return programs


@pytest.mark.parametrize("name", SHIPPED)
def test_the_wheel_carries_what_the_program_needs(wheel: Path, name: str) -> None:
    with zipfile.ZipFile(wheel) as files:
        assert files.read(f"essay_planner/data/{name}") == (ROOT / name).read_bytes()


def test_the_wheel_carries_everything_that_ships(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as files:
        inside = {name.removeprefix("essay_planner/data/") for name in files.namelist() if "/data/" in name}
    tops = (ROOT / "evidence", ROOT / "resources")
    outside = {path.relative_to(ROOT).as_posix() for top in tops for path in top.rglob("*") if path.is_file()}
    assert inside == {*outside, "CHANGELOG.md"}


def test_the_installed_program_is_not_the_checkout(fresh: Path, tmp_path: Path) -> None:
    where = run(fresh / "python", "-c", "import essay_planner; print(essay_planner.__file__)", folder=tmp_path)
    assert Path(where.strip()).is_relative_to(fresh.parent)


def test_the_installed_program_knows_its_questions(fresh: Path, tmp_path: Path) -> None:
    told = run(fresh / "essay-planner", "questions", folder=tmp_path)
    assert "de-stalinisation/destalinisation-success\tHow successful was de-Stalinisation" in told


def test_the_installed_program_makes_a_word_plan(fresh: Path, tmp_path: Path) -> None:
    program = fresh / "essay-planner"
    run(program, "new", "de-stalinisation/destalinisation-success", "-o", "a.essayplan", folder=tmp_path)
    run(program, "export", "a.essayplan", "-o", "a.docx", folder=tmp_path)
    assert zipfile.is_zipfile(tmp_path / "a.docx")


@pytest.mark.parametrize("name", SHIPPED)
def test_the_installed_program_finds_its_files(fresh: Path, tmp_path: Path, name: str) -> None:
    code = "import sys; from essay_planner.files.data import data_path; print(data_path(*sys.argv[1].split('/')))"
    found = Path(run(fresh / "python", "-c", code, name, folder=tmp_path).strip())
    assert found.is_relative_to(fresh.parent)
    assert found.read_bytes() == (ROOT / name).read_bytes()


def test_an_editable_install_finds_the_checkouts_own_files(tmp_path: Path) -> None:
    programs = install(tmp_path, "--no-build-isolation", "--editable", ROOT)
    code = "from essay_planner.files.data import data_path; print(data_path('evidence'))"
    assert Path(run(programs / "python", "-c", code, folder=tmp_path).strip()) == ROOT / "evidence"
    assert "de-stalinisation/destalinisation-success\t" in run(programs / "essay-planner", "questions", folder=tmp_path)
