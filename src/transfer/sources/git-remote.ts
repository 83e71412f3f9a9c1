/** Addresses on the web from the address a repository is fetched from. */

export interface Forge {
  /** `https://github.com/acme/shop`, without credentials. */
  readonly web: string;
  /** Name of the repository. */
  readonly name: string;
  commit(hash: string): string;
  pull(number: string): string;
}

/**
 * The forge behind a remote's address in any form git takes (`git@host:a/b.git`, `ssh://…`, `https://user:token@…`);
 * `undefined` for a folder of this machine.
 */
export function forgeOf(remote: string): Forge | undefined {
  const address = remote.trim();
  const url = /^(?:https?|ssh|git|git\+ssh):\/\/(?:[^@/]*@)*(?<host>[^/:@]+)(?::\d+)?\/(?<path>.+)$/i.exec(
    address,
  );
  // A single letter before the colon is a drive of Windows.
  const short = /^(?:[^@/\s]+@)?(?<host>[\w.-]{2,}):(?!\/\/)(?<path>[^\\].*)$/.exec(address);
  const { host, path } = url?.groups ?? short?.groups ?? {};
  if (host === undefined || path === undefined || !/^[\w.-]+$/.test(host)) return undefined;
  const clean = path
    .replace(/[?#].*$/, '')
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.git$/, '')
    .split('/')
    .map((part) => encodeURIComponent(decoded(part)))
    .join('/');
  // GitHub's ssh over the https port has a host of its own.
  const web = `https://${host.toLowerCase().replace(/^(?:ssh|altssh)\./, '')}/${clean}`;
  const gitlab = /gitlab/i.test(host);
  const bitbucket = /bitbucket/i.test(host);
  return {
    web,
    name: decoded(clean.split('/').at(-1) ?? ''),
    commit: (hash) => `${web}/${gitlab ? '-/commit' : bitbucket ? 'commits' : 'commit'}/${hash}`,
    pull: (number) =>
      `${web}/${gitlab ? '-/merge_requests' : bitbucket ? 'pull-requests' : 'pull'}/${number}`,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
