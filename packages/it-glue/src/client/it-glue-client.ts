import type { EveryDocument } from "./documents/every-document.ts";
import type { RevealPassword } from "./passwords/reveal-password.ts";
import type { ResourceClient } from "./resource/resource-client.ts";
import type { ReadOptions } from "./resource/resource-query.ts";
import type { ResourceRecord } from "./resource/resource-record.ts";
import type { ItGlueResources } from "./resources/resources.ts";
import type { TraitChanges } from "./traits/merge-asset-traits.ts";
import type { ResourceId } from "./wire/to-id.ts";
import type { WriteOptions } from "./write/write-options.ts";

/** What passwords can do beyond other resources. */
export interface PasswordValues {
  /**
   * Shows one password, after `recordReveal` of the settings wrote down who asks and why. The value prints, serialises and inspects as `[secret]`;
   * `reveal()` of it gives the text. Throws `PermissionError` when the key has no Password Access.
   */
  readonly reveal: RevealPassword;
}

/** What documents can do beyond other resources. */
export interface DocumentPublishing {
  /** Publishes the draft, with everybody's edits in it. Read the document again to see that it happened. */
  publish(id: ResourceId, options?: WriteOptions): Promise<void>;
  /** All documents of an organization, in folders too, and how far the answer reaches. */
  everything(organizationId: ResourceId, options?: ReadOptions): Promise<EveryDocument>;
}

/** What flexible assets can do beyond other resources. */
export interface TraitMerging {
  /** Changes some traits and keeps the others. Throws `InvalidRequestError` where a file or a password would be lost. */
  mergeTraits(
    id: ResourceId,
    changes: TraitChanges,
    options?: WriteOptions,
  ): Promise<ResourceRecord<ItGlueResources["flexibleAssets"]>>;
}

interface Additions {
  readonly passwords: PasswordValues;
  readonly documents: DocumentPublishing;
  readonly flexibleAssets: TraitMerging;
}

type AdditionsOf<Name> = Name extends keyof Additions ? Additions[Name] : unknown;

/** IT Glue in its own words: one property per resource, and the same verbs on each. */
export type ItGlueClient = {
  readonly [Name in keyof ItGlueResources]: ResourceClient<ItGlueResources[Name]> & AdditionsOf<Name>;
};

/** A record of one of the client's resources, for example `ItGlueRecord<"configurations">`. */
export type ItGlueRecord<Name extends keyof ItGlueResources, Included extends string = never> = ResourceRecord<
  ItGlueResources[Name],
  Included
>;
