#!/bin/sh
# 把网站推到 gh-pages 分支，不留历史。
# Push a site to the branch gh-pages, without its history.
#   publish.sh SITE          the site itself; the previews below pr/ stay
#   publish.sh SITE pr/7     a preview
#   publish.sh - pr/7        take a preview away
set -eu
site=$1
place=${2:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GIT_INDEX_FILE="$work/index"

tree=
if [ "$site" != - ]; then
  git -C "$site" -c core.autocrlf=false --git-dir="$(git rev-parse --absolute-git-dir)" --work-tree=. add --all --force .
  tree=$(git write-tree)
fi
empty=$(git hash-object -w --stdin </dev/null)

for _ in 1 2 3 4 5; do # another preview may be pushed at the same time
  old=$(git ls-remote origin refs/heads/gh-pages | cut -f1)
  [ -z "$old" ] || git fetch -q --depth=1 origin "$old"
  git read-tree --empty
  if [ -z "$place" ]; then
    git read-tree "$tree"
    [ -z "$old" ] || ! git rev-parse -q --verify "$old:pr" >/dev/null || git read-tree --prefix=pr/ "$old:pr"
  else
    [ -z "$old" ] || git read-tree "$old"
    git rm -rq --cached --ignore-unmatch -- "$place"
    [ -z "$tree" ] || git read-tree --prefix="$place/" "$tree"
  fi
  git update-index --add --cacheinfo "100644,$empty,.nojekyll"
  new=$(git -c user.name=site -c user.email=site@localhost commit-tree "$(git write-tree)" -m "site ${place:-published}")
  git push -q --force-with-lease="refs/heads/gh-pages:$old" origin "$new:refs/heads/gh-pages" && exit
done
exit 1
