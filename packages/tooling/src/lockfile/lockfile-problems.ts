/** What is read of one entry of package-lock.json. */
export interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * What is wrong with a lockfile that npm itself does not notice while writing it: packages for other platforms that are
 * absent (there, `npm ci` fails), addresses of one registry, missing checksums.
 */
export const lockfileProblems = (packages: Readonly<Record<string, LockedPackage>>): readonly string[] =>
  Object.entries(packages).flatMap(([path, entry]) => {
    const problems: string[] = [];
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const found = nearest(packages, path, name);
      if (found === undefined) problems.push(`${path || "the root"} wants ${name}@${range}, which the lockfile lacks`);
      else if (/^\d/.test(range) && found.version !== range)
        problems.push(`${path} wants ${name}@${range}, the lockfile has ${found.version}`);
    }
    if (path.includes("node_modules/") && entry.link !== true) {
      if (entry.resolved !== undefined) problems.push(`${path} names a download address; .npmrc should prevent that`);
      if (entry.integrity === undefined) problems.push(`${path} has no checksum`);
    }
    return problems;
  });

/** Looks a dependency up as Node does: beside the dependent first, then outwards. */
const nearest = (
  packages: Readonly<Record<string, LockedPackage>>,
  from: string,
  name: string,
): LockedPackage | undefined => {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const found = packages[at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`];
    if (found !== undefined || at === "") return found;
  }
};
