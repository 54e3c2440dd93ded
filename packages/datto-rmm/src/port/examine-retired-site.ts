import type { SettingFinding } from "@msp/adapter-kit";
import { NotFoundError } from "@msp/workflows/ports";
import type { DattoRmmClient } from "../client/datto-rmm-client.ts";

const about = "dattoRmm.retiredSiteUid";

/**
 * Looks whether the site for retired devices is there, and is no customer's. One request. Rejects with a `SystemError` where the site cannot be read.
 *
 * @example
 * ```ts
 * import { createDattoRmmClient, examineRetiredSite } from "@msp/datto-rmm";
 *
 * const { verdict, what } = await examineRetiredSite(createDattoRmmClient(), "a1000000-0000-4000-8000-000000000900");
 * console.log(verdict, what);
 * ```
 */
export async function examineRetiredSite(client: DattoRmmClient, siteUid: string): Promise<SettingFinding> {
  try {
    const { name, autotaskCompanyId } = await client.sites.get(siteUid);
    const named = `"${name ?? siteUid}"`;
    if (!autotaskCompanyId) return { about, verdict: "fine", what: named };
    return {
      about,
      verdict: "wrong",
      what: `the site ${named} is linked to company ${autotaskCompanyId}, so retired devices would stand at that customer`,
      advice: "Name a site that is linked to no company.",
    };
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    return {
      about,
      verdict: "wrong",
      what: `no site has the uid "${siteUid}"`,
      advice: "Copy the uid from the site's settings in Datto RMM, or leave it out: then people retire devices.",
    };
  }
}
