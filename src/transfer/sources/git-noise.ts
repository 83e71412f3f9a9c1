/** Commits nobody would put before a reviewer. By what they say first, then by what they changed. */

/** A dependency that was moved on, by a bot or by hand. */
export function isBump(subject: string): boolean {
  return (
    /^(?:\w+(?:\([^)]*\))?!?: )?(?:auto[- ]?)?(?:bump|upgrade|update|pin) .+ (?:from \S*\d\S* to \S*\d\S*|to v?\d\S*)(?: in \S+| \(#\d+\))*$/i.test(
      subject,
    ) ||
    /^(?:build|chore|fix)\(deps(?:-dev)?\)!?:/i.test(subject) ||
    /^(?:chore: )?(?:bump|update|upgrade) (?:all )?(?:dependenc(?:y|ies)|deps|packages?|lock ?files?|submodules?)\b/i.test(
      subject,
    ) ||
    /^(?:chore(?:\([^)]*\))?: )?(?:release|version|bump version)\b.{0,12}v?\d+\.\d+/i.test(subject) ||
    /^v?\d+\.\d+(?:\.\d+)?(?:[-.][\w.]+)?$/.test(subject)
  );
}

const KINDS: readonly {
  readonly one: string;
  readonly many: string;
  readonly is: (subject: string) => boolean;
}[] = [
  { one: 'bump of a dependency or version', many: 'bumps of dependencies or versions', is: isBump },
  {
    one: 'fixup',
    many: 'fixups',
    is: (subject) => /^(?:fixup|squash|amend)! /i.test(subject),
  },
  {
    one: 'typo',
    many: 'typos',
    is: (subject) =>
      subject.length <= 60 &&
      /\btypos?\b|\bspelling\b/i.test(subject) &&
      !/\b(?:checker|tolerant|detect)/i.test(subject),
  },
  {
    one: 'formatting',
    many: 'commits of formatting only',
    is: (subject) =>
      /^style(?:\([^)]*\))?!?: /i.test(subject) ||
      (subject.length <= 60 &&
        /^(?:\w+(?:\([^)]*\))?: )?(?:(?:run|apply|re-?run) )?(?:prettier|eslint --fix|gofmt|rustfmt|black|biome|clang-format|formatt?(?:ing)?|lint(?:ing|er)?(?: fix(?:es)?)?|fix(?:ed)? (?:lint(?:ing|er)?(?: errors?| issues?)?|formatting|whitespace|indentation)|whitespace|remove trailing whitespace)[.!]?$/i.test(
          subject,
        )),
  },
  {
    one: 'commit without words',
    many: 'commits without words',
    is: (subject) =>
      /^(?:wip|tmp|temp|test|fix|update|updates|changes|stuff|misc|commit|save|checkpoint|\.+|-+|asdf\w*|x+|oops|todo|minor|cleanup|initial commit|first commit)[.! ]*$/i.test(
        subject.trim(),
      ) || subject.trim() === '',
  },
];

export interface Noise {
  readonly one: string;
  readonly many: string;
}

/** Which noise a subject is, if any. */
export function noiseOf(subject: string): Noise | undefined {
  return KINDS.find(({ is }) => is(subject));
}

/** A merge that brings the main line into a branch, or a branch's own copy on the server. */
export function isMergeFromMain(subject: string): boolean {
  return (
    /^Merge (?:remote-tracking )?branch '(?:(?:origin|upstream)\/)?(?:main|master|develop|dev|trunk|staging|release[\w./-]*)'(?: of \S+)?(?: into (?!'?(?:main|master|develop|dev|trunk)'?$).+)?$/i.test(
      subject,
    ) || /^Merge (?:remote-tracking )?branch '([^']+)' of \S+(?: into \S+)?$/i.test(subject)
  );
}

const LOCK_FILE =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|Cargo\.lock|Gemfile\.lock|composer\.lock|poetry\.lock|Pipfile\.lock|uv\.lock|go\.sum|flake\.lock|mix\.lock|pubspec\.lock|packages\.lock\.json|Podfile\.lock|gradle\.lockfile)$/;

/** A file in which lines come by the thousand that nobody wrote: locks, minified code, vendored packages, images of tests. */
export function isGenerated(path: string): boolean {
  return (
    LOCK_FILE.test(path) ||
    /(?:^|\/)(?:node_modules|vendor|third_party|dist|\.yarn)\/|\.min\.(?:js|css)$|\.(?:snap|map|svg|lock)$/.test(
      path,
    )
  );
}

export const isLockFile = (path: string): boolean => LOCK_FILE.test(path);
