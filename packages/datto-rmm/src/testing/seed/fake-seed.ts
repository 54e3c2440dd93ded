import type { FakeComponent } from "../state/fake-component.ts";
import type { FakeDevice, FakePatch } from "../state/fake-device.ts";
import type { FakeSite, FakeVariable } from "../state/fake-site.ts";

/** A device of a seed: what is left out is believable. */
export interface SeedDevice
  extends Partial<Omit<FakeDevice, "uid" | "siteUid" | "hostname" | "udfs" | "software" | "patches" | "life">> {
  readonly uid: string;
  readonly siteUid: string;
  readonly hostname: string;
  readonly udfs?: { readonly [ordinal: number]: string | number | boolean };
  readonly software?: FakeDevice["software"];
  readonly patches?: readonly FakePatch[];
}

/** A site of a seed. */
export interface SeedSite extends Partial<Omit<FakeSite, "uid" | "name" | "variables">> {
  readonly uid: string;
  readonly name: string;
  readonly variables?: readonly FakeVariable[];
}

/** What the invented account holds. */
export interface FakeSeed {
  readonly sites?: readonly SeedSite[];
  readonly devices?: readonly SeedDevice[];
  readonly components?: readonly FakeComponent[];
  readonly variables?: readonly FakeVariable[];
}
