"""``biannian host``: what a web server is to be told of the site."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import click

from generator.bundle.hosts import HOSTS, Hosted
from generator.cli import options
from generator.mkdocs_plugin.run import configured
from generator.pipeline import site_config


@click.command("host")
@click.argument("server", metavar=f"{{{'|'.join(HOSTS)}}}", type=click.Choice([*HOSTS]))
@click.option(
    "--url", help="网站地址，不写时取 mkdocs.yml 的 site_url / the site's address, else site_url of mkdocs.yml."
)
@click.option(
    "--folder", help="网站在服务器上的文件夹，不写时是这里的 site/ / its folder on the server, else site/ here."
)
@options.project
def command(server: str, url: str | None, folder: str | None, project: Path) -> None:
    """写出网页服务器的配置：安全策略、压缩、缓存 / what a web server is to be told: policy, compression, caching.

    nginx 的放进 conf.d/，Caddy 的作 Caddyfile；Netlify 和 Cloudflare Pages 的写到 docs/_headers，随网站发布。
    For nginx a file of conf.d/, for Caddy a Caddyfile; for Netlify and Cloudflare Pages docs/_headers,
    which is published with the site.
    """
    address = urlsplit(url or configured(project.absolute()).site_url or "")
    if not address.hostname:
        raise click.UsageError("--url 要写完整的网址，如 https://example.org/ / --url has to be a whole address")
    served = PurePosixPath(folder or (project.absolute() / "site").as_posix())
    site = Hosted(address, served, site_config(project.absolute()).homes)
    click.echo(f"# biannian host {server}\n{HOSTS[server](site)}", nl=False)
