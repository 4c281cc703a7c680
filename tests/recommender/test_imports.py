import subprocess
import sys

import pytest

SERVING = (
    "recommender",
    "recommender.serving",
    "recommender.shelves",
    "recommender.search",
    "recommender.explain",
    "recommender.store",
    "recommender.onboarding",
    "recommender.imports",
    "recommender.taste_tree",
)


@pytest.mark.parametrize("module", SERVING)
def test_serving_loads_nothing_heavy(module):
    heavy = "{'tensorflow', 'keras', 'streamlit', 'sklearn', 'plotly', 'pandas'}"
    script = f"import sys, {module}; print(sorted(sys.modules.keys() & {heavy}))"
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"


def test_a_list_is_made_without_tensorflow():
    script = (
        "import sys; from recommender import Profile, Recommender;"
        "Recommender.load().recommend(Profile({1: 5.0}));"
        "print('tensorflow' in sys.modules)"
    )
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "False"
