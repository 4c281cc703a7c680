"""Every setting in one place. Each has a default that works, so nothing must be set."""

from pathlib import Path

from platformdirs import user_cache_path, user_data_path
from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

PROJECT = Path(__file__).resolve().parent.parent
APP_NAME = "movies.life"


class Settings(BaseSettings):
    """What an operator may change, read from the environment (`MOVIES_…`) or a `.env` file."""

    model_config = SettingsConfigDict(env_prefix="MOVIES_", env_file=".env", extra="ignore")

    films_path: Path = PROJECT / "data" / "films.jsonl"
    "The film catalogue, one JSON object a line."
    remembered_path: Path = PROJECT / "data" / "remembered.jsonl"
    "What people remember of the films, for search alone."
    sentences_path: Path = PROJECT / "data" / "sentences.npz"
    "Sentence vectors of the catalogue, made by `python -m recommender embed`."
    shipped_model: Path = PROJECT / "data" / "model"
    "The model that comes with the project."
    models_folder: Path = Field(default_factory=lambda: user_cache_path(APP_NAME) / "models")
    "Where `train` puts models; the newest valid one goes before the shipped one."
    datasets_folder: Path = Field(default_factory=lambda: user_cache_path(APP_NAME) / "datasets")
    "Where `fetch` puts MovieLens."
    posters_folder: Path = Field(default_factory=lambda: user_cache_path(APP_NAME) / "posters")
    "Where real posters are kept once fetched."
    database_url: str = Field(
        default_factory=lambda: f"sqlite:///{user_data_path(APP_NAME) / 'movies.db'}"
    )
    "SQLAlchemy URL of the visitors' database."
    grouplens_url: str = "https://files.grouplens.org/datasets/movielens"
    "Where MovieLens is downloaded from."
    tmdb_api_key: SecretStr | None = Field(default=None, validation_alias="TMDB_API_KEY")
    "With it, real posters take the place of the drawn covers."
    tmdb_api_url: str = "https://api.themoviedb.org/3"
    tmdb_image_url: str = "https://image.tmdb.org/t/p"
