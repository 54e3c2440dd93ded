import type { SettingFinding } from "@msp/adapter-kit";
import type { DattoRmmClient } from "../client/datto-rmm-client.ts";
import type { Component } from "../client/entities/component.ts";

/** A component that a setting names. */
export interface WantedComponent {
  /** The place of the setting, for example `dattoRmm.components.restart`. */
  readonly about: string;
  readonly componentUid: string;
  /** The variable that is filled in. */
  readonly variable: string;
}

const namesAtMost = 8;

/**
 * Looks whether the account's component library has the components that settings name, each with its variable. One listing for all of them; none where nothing
 * is wanted. Rejects with a `SystemError` where the library cannot be read.
 *
 * @example
 * ```ts
 * import { createDattoRmmClient, examineComponents } from "@msp/datto-rmm";
 *
 * const restart = { about: "restart", componentUid: "c1000000-0000-4000-8000-000000000001", variable: "usrDelay" };
 * const [finding] = await examineComponents(createDattoRmmClient(), [restart]);
 * console.log(finding?.verdict, finding?.what);
 * ```
 */
export async function examineComponents(
  client: DattoRmmClient,
  wanted: readonly WantedComponent[],
): Promise<readonly SettingFinding[]> {
  if (wanted.length === 0) return [];
  const library = await client.account.components().all();
  return wanted.map((one) => examine(one, library));
}

function examine({ about, componentUid, variable }: WantedComponent, library: readonly Component[]): SettingFinding {
  const component = library.find(({ uid }) => uid === componentUid);
  if (component === undefined) {
    const what = `no component of the library has the uid "${componentUid}"`;
    return { about, verdict: "wrong", what, advice: libraryInWords(library) };
  }
  const name = `"${component.name ?? componentUid}"`;
  const variables = (component.variables ?? []).flatMap(({ name }) => (name ? [name] : []));
  if (variables.includes(variable)) return { about, verdict: "fine", what: name };
  const has = variables.length === 0 ? "it has none" : `it has ${variables.map((one) => `"${one}"`).join(", ")}`;
  return {
    about,
    verdict: "wrong",
    what: `the component ${name} has no variable "${variable}"`,
    advice: `Correct the variable; ${has}. Capitals count.`,
  };
}

function libraryInWords(library: readonly Component[]): string {
  if (library.length === 0)
    return "The library has no component that the API user may see: look at what it is allowed.";
  const named = library.slice(0, namesAtMost).map(({ name, uid }) => `"${name ?? ""}" (${uid})`);
  const more = library.length > namesAtMost ? ` and ${library.length - namesAtMost} more` : "";
  return `Correct the uid; the library has ${named.join(", ")}${more}.`;
}
