import { createMarks, type Marks } from "./marks.ts";
import { itemOf, memberOf, mostSpecific, resultOfCall, rootSite, type Site } from "./site.ts";

/** What can be done with a watched value and be noticed. */
export type Use = "member" | "call" | "items" | "fields" | "text" | "number";

/** Watches one call of a leaf: what it is handed answers every question with another watched value. */
export interface Recorder {
  /** What the leaf is called with. */
  readonly root: unknown;
  /** Every site looked at, in order, without the methods that were called. */
  sites(): readonly Site[];
  /** What the leaf did with a site; nothing when it only named or compared it. */
  usesOf(site: Site): ReadonlySet<Use>;
  readonly marks: Marks;
  siteOf(value: unknown): Site | undefined;
}

/** So that a leaf which loops "while there is a next one" comes to an end. */
const mostLooks = 2000;

const keepsItems = new Set(["filter", "slice", "sort", "toSorted", "reverse", "toReversed", "concat", "values"]);
const picksItem = new Set(["find", "findLast", "at", "pop", "shift"]);
const comparesItems = new Set(["sort", "toSorted"]);
const reduces = new Set(["reduce", "reduceRight"]);

/**
 * Creates a recorder for documentation: it never decides what a run does.
 *
 * `overrides` answers a site (by key) with a plain value instead, to see what changes; `salt` changes the texts and numbers that stand for results.
 */
export function createRecorder(rootName: string, overrides: ReadonlyMap<string, unknown>, salt = 0): Recorder {
  const looks: Site[] = [];
  const marks = createMarks(salt);
  const called = new Set<string>();
  const uses = new Map<string, Set<Use>>();
  const calls = new Map<string, number>();
  const proxies = new Map<string, object>();
  const sitesOfProxies = new WeakMap<object, Site>();

  const use = (site: Site, how: Use) => {
    uses.set(site.key, (uses.get(site.key) ?? new Set()).add(how));
  };
  const look = (site: Site): unknown => {
    if (looks.push(site) > mostLooks) throw new RangeError("This mapping looks at too many results to be documented.");
    if (site.parent) use(site.parent, site.property === "[]" ? "items" : "member");
    return overrides.has(site.key) ? overrides.get(site.key) : proxyOf(site);
  };
  const siteOf = (value: unknown): Site | undefined =>
    typeof value === "function" ? sitesOfProxies.get(value) : undefined;

  const asText = (site: Site): string => {
    use(site, "text");
    return marks.textOf(site);
  };
  const asNumber = (site: Site): number => {
    use(site, "number");
    return marks.numberOf(site);
  };

  const call = (method: Site, given: readonly unknown[]): unknown => {
    const owner = method.parent ?? method;
    const count = (calls.get(method.key) ?? 0) + 1;
    calls.set(method.key, count);
    called.add(method.key);
    use(owner, "call");
    const from = looks.length;
    const item = itemOf(owner);
    const name = method.property ?? "";
    const answers = given.flatMap((callback) => {
      if (typeof callback !== "function" || siteOf(callback)) return [];
      if (reduces.has(name)) return [callback(given[1], look(item), 0)];
      return [callback(look(item), comparesItems.has(name) ? look(item) : 0)];
    });
    const touched = looks.slice(from).filter((site) => !called.has(site.key) && site.key !== item.key);
    const handed = given.flatMap((one) => siteOf(one)?.path ?? []);
    const also = mostSpecific([...owner.also, ...touched.map((site) => site.path), ...handed]);
    return look(resultOfCall(method, count, { also, ...factsOfCall(name, owner, item, answers[0]) }));
  };

  const factsOfCall = (name: string, owner: Site, item: Site, answer: unknown): Partial<Site> => {
    if (keepsItems.has(name)) {
      return {
        follows: owner.follows,
        itemPath: item.path,
        filtered: name === "filter" && owner.exact ? owner : undefined,
      };
    }
    if (picksItem.has(name)) return { path: item.path, follows: owner.follows };
    if (name !== "map") return {};
    const mappedTo = siteOf(answer);
    const isMember = mappedTo?.exact && mappedTo.path.startsWith(item.path);
    return isMember
      ? { path: mappedTo.path, itemPath: mappedTo.path, follows: true, exact: owner.exact, also: [] }
      : { mapped: { of: owner, item: answer } };
  };

  const proxyOf = (site: Site): object => {
    const known = proxies.get(site.key);
    if (known) return known;
    const everything = `...${site.path}`;
    const member = (property: string) => (property === everything ? proxy : look(memberOf(site, property)));
    // An arrow function can be called, and none of its own properties is fixed, so the proxy may show others.
    const proxy: object = new Proxy(() => undefined, {
      get(_, property) {
        if (property === Symbol.toPrimitive) {
          return (hint: string) => (hint === "number" ? asNumber(site) : asText(site));
        }
        if (property === Symbol.iterator) {
          return function* () {
            yield look(itemOf(site));
          };
        }
        // `then` would make anything that awaits the value wait for ever.
        if (typeof property === "symbol" || property === "then") return undefined;
        if (property === "toString" || property === "toJSON" || property === "toLocaleString")
          return () => asText(site);
        return member(property);
      },
      apply: (_, __, given) => call(site, given),
      has: (_, property) => typeof property === "string" && member(property) !== undefined,
      ownKeys: () => {
        use(site, "fields");
        return [everything];
      },
      getOwnPropertyDescriptor: (_, property) =>
        typeof property === "string"
          ? { value: member(property), enumerable: true, configurable: true, writable: true }
          : undefined,
      set: () => true,
      deleteProperty: () => true,
    });
    proxies.set(site.key, proxy);
    sitesOfProxies.set(proxy, site);
    return proxy;
  };

  return {
    root: proxyOf(rootSite(rootName)),
    sites: () => [...new Map(looks.map((site) => [site.key, site])).values()].filter((site) => !called.has(site.key)),
    usesOf: (site) => uses.get(site.key) ?? new Set(),
    marks,
    siteOf,
  };
}
