/** One place that a leaf looked at while it was recorded: a result, a member of one, or what a call on one gave back. */
export interface Site {
  /** Identity within a recording; what an override names. */
  readonly key: string;
  /** Printed. For something worked out, the path it was worked out from. */
  readonly path: string;
  /** The value is what stands at `path`, not something worked out from it. */
  readonly exact: boolean;
  /** Other paths it was worked out from. */
  readonly also: readonly string[];
  /** Members have paths of their own: `devices.filter(…)[0].name` is still a device's name, `title.split(" ")[0]` is no member of the title. */
  readonly follows: boolean;
  /** Path of one item, when it is not `path[]`. */
  readonly itemPath: string | undefined;
  readonly parent: Site | undefined;
  readonly property: string | undefined;
  readonly filtered: Site | undefined;
  readonly mapped: { readonly of: Site; readonly item: unknown } | undefined;
}

const plain = {
  also: [],
  itemPath: undefined,
  parent: undefined,
  property: undefined,
  filtered: undefined,
  mapped: undefined,
};

/** Where a recording starts: the whole scope (no name), or one value that has a name of its own. */
export const rootSite = (name: string): Site => ({ ...plain, key: name, path: name, exact: true, follows: true });

/** Longer paths are not printed: a mapping that walks along a chain of results would make them endless. */
const deepestPath = 8;

/** A leaf is called many times with the same root, and looks at the same members each time. */
const knownMembers = new WeakMap<Site, Map<string, Site>>();

/** A member read from a site. */
export function memberOf(site: Site, property: string): Site {
  const members = knownMembers.get(site) ?? new Map<string, Site>();
  knownMembers.set(site, members);
  const member = members.get(property) ?? newMember(site, property);
  members.set(property, member);
  return member;
}

function newMember(site: Site, property: string): Site {
  const follows = site.follows && site.path.split(/[.[]/).length < deepestPath;
  return {
    ...plain,
    key: `${site.key}.${property}`,
    path: follows ? joinPath(site.path, property) : site.path,
    exact: site.exact && follows,
    also: site.also,
    follows,
    parent: site,
    property,
  };
}

/** One item of a site, whichever. */
export const itemOf = (site: Site): Site => {
  const path = site.itemPath ?? (site.follows ? `${site.path}[]` : site.path);
  return { ...memberOf(site, "[]"), key: `${site.key}[]`, path, exact: site.exact, follows: site.follows };
};

/** What a call gave back; everything not said is "worked out from the site it was called on". */
export const resultOfCall = (method: Site, count: number, facts: Partial<Site>): Site => ({
  ...plain,
  key: `${method.key}(${count})`,
  path: method.parent?.path ?? method.path,
  exact: false,
  follows: false,
  parent: method.parent,
  ...facts,
});

const joinPath = (path: string, property: string): string => {
  if (/^\d+$/.test(property)) return `${path}[${property}]`;
  if (!/^[\p{L}\p{N}_$-]+$/u.test(property)) return `${path}[${JSON.stringify(property)}]`;
  return path === "" ? property : `${path}.${property}`;
};

/** Drops every path that only led to another one of the list. */
export const mostSpecific = (paths: readonly string[]): readonly string[] =>
  [...new Set(paths)].filter(
    (path) => path !== "" && !paths.some((other) => other.startsWith(`${path}.`) || other.startsWith(`${path}[`)),
  );
