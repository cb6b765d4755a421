"""The only reader of the environment. Every setting is listed here and in docs/operations.md."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from recommender.errors import ConfigurationError

BUNDLED_MODEL = "bundled"

# Narrower than the standards allow: it is shown on a page, as a link.
_NAME = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_HOST = rf"(?:{_NAME}\.)+[A-Za-z]{{2,24}}"
_MAIL = rf"[A-Za-z0-9](?:[A-Za-z0-9._+-]{{0,62}}[A-Za-z0-9])?@{_HOST}"
_CONTACT = rf"^(?:{_MAIL}|https://{_HOST}(?::[0-9]{{1,5}})?(?:/[A-Za-z0-9._~/?=&%+#-]*)?)$"


class Settings(BaseSettings):
    """How this process runs, from ``MC_FINDER_*`` variables. Frozen once read."""

    model_config = SettingsConfigDict(env_prefix="MC_FINDER_", frozen=True, extra="ignore")

    env: Literal["development", "production"] = Field(
        "development", description="production leaves out illustrative records by default"
    )
    database: Path = Field(Path("var/mc-finder.db"), description="the SQLite catalogue")
    model: str = Field(
        BUNDLED_MODEL,
        min_length=1,
        description="bundled, or any sentence-transformers name or path",
    )
    illustrative: bool | None = Field(
        None, description="show the invented examples; by default only outside production"
    )
    public_url: str | None = Field(
        None,
        pattern=r"^https?://[^/\s]+$",
        description="scheme and host for absolute links; by default those of the request",
    )
    sites: Literal["all", "listed"] | None = Field(
        None,
        description="whose pages may show the widget; by default all outside production, in "
        "production those on the list",
    )
    contact: str | None = Field(
        None,
        max_length=200,
        pattern=_CONTACT,
        description="whom to ask: an e-mail address, or the https address of a page",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="least severe log line to write"
    )
    threads: int = Field(1, ge=1, le=64, description="onnxruntime threads for one question")

    @property
    def lists_sites(self) -> bool:
        """True where only sites on the list may show the widget."""
        return self.env == "production" if self.sites is None else self.sites == "listed"

    @property
    def shows_illustrative(self) -> bool:
        """True where invented examples are part of the catalogue."""
        return self.env != "production" if self.illustrative is None else self.illustrative


def read_settings() -> Settings:
    """Settings from the environment. Raises ConfigurationError that names the variable at fault."""
    try:
        return Settings()
    except ValidationError as error:
        problems = "; ".join(
            f"MC_FINDER_{str(item['loc'][0]).upper()}: {item['msg']}" for item in error.errors()
        )
        raise ConfigurationError(f"Settings cannot be used. {problems}") from None
