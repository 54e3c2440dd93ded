import type { PartOptions } from "./part-options.ts";
import type { WebhookClients } from "./webhooks-of.ts";

/** One thing that hangs below a webhook: a field, one of the tenant's own fields, or an excluded resource. */
export interface WebhookPart {
  /** The number of the field or the resource; there is one part of each. */
  readonly key: number;
  /** Whether its changes are told. An excluded resource has no such thing. */
  readonly isSubscribed?: boolean;
  /** Whether it is always shown. */
  readonly isAlwaysShown?: boolean;
}

/** One kind of part, with the calls that read and write it. */
export interface WebhookParts {
  read(): Promise<readonly (WebhookPart & { readonly id: number })[]>;
  create(part: WebhookPart): Promise<unknown>;
  update(id: number, part: WebhookPart): Promise<unknown>;
  remove(id: number): Promise<unknown>;
}

interface Shown {
  readonly isSubscribedField?: boolean | null | undefined;
  readonly isDisplayAlwaysField?: boolean | null | undefined;
}

const toShown = ({ isSubscribed = false, isAlwaysShown = false }: WebhookPart) => ({
  isSubscribedField: isSubscribed,
  isDisplayAlwaysField: isAlwaysShown,
});

const fromShown = ({ isSubscribedField, isDisplayAlwaysField }: Shown) => ({
  isSubscribed: isSubscribedField === true,
  isAlwaysShown: isDisplayAlwaysField === true,
});

/** The parts of one webhook. Notes have no fields of the tenant's own. */
export function partsOf(
  { fields, udfFields, excludedResources }: WebhookClients,
  webhookID: number,
  options: PartOptions,
): { readonly excluded: WebhookParts; readonly fields: WebhookParts; readonly udfFields: WebhookParts | undefined } {
  return {
    excluded: {
      read: async () =>
        (await excludedResources.all({ webhookID }, options)).map(({ id, resourceID }) => ({
          id,
          key: resourceID ?? 0,
        })),
      create: ({ key }) => excludedResources.create(webhookID, { resourceID: key }, options),
      update: async () => undefined,
      remove: (id) => excludedResources.delete(webhookID, id, options),
    },
    fields: {
      read: async () =>
        (await fields.all({ webhookID }, options)).map((row) => ({
          id: row.id,
          key: row.fieldID ?? 0,
          ...fromShown(row),
        })),
      create: (part) => fields.create(webhookID, { fieldID: part.key, ...toShown(part) }, options),
      update: (id, part) => fields.update(webhookID, { id, ...toShown(part) }, options),
      remove: (id) => fields.delete(webhookID, id, options),
    },
    udfFields: udfFields && {
      read: async () =>
        (await udfFields.all({ webhookID }, options)).map((row) => ({
          id: row.id,
          key: row.udfFieldID ?? 0,
          ...fromShown(row),
        })),
      create: (part) => udfFields.create(webhookID, { udfFieldID: part.key, ...toShown(part) }, options),
      update: (id, part) => udfFields.update(webhookID, { id, ...toShown(part) }, options),
      remove: (id) => udfFields.delete(webhookID, id, options),
    },
  };
}
