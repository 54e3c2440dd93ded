/** What a webhook said. Nothing of it is proven: there is no signature. */
export type DattoRmmWebhook =
  /** An alert was raised or resolved; read it to learn which. */
  | {
      readonly kind: "alert";
      readonly alertUid: string;
      readonly deviceUid: string | undefined;
      readonly siteUid: string | undefined;
      readonly platform: string | undefined;
    }
  /** Somebody pressed the Test button: the placeholders came as they are (reported). */
  | { readonly kind: "test" }
  | { readonly kind: "unreadable"; readonly why: string };

const identifier = /^[\w-]{1,64}$/;
const mostCharacters = 100_000;

/**
 * Reads the body of a webhook made with `dattoRmmWebhookTemplate`, or with any template that names `alert_uid`. Line breaks and quotes of an alert's text can
 * break the JSON around them, so the identifiers are found in broken JSON as well.
 */
export function parseDattoRmmWebhook(body: string): DattoRmmWebhook {
  if (body.length > mostCharacters) return { kind: "unreadable", why: "it is longer than any template makes it" };
  const fields = fieldsOf(body);
  const alertUid = fields("alert_uid") ?? fields("alertuid") ?? fields("alertUid");
  if (alertUid === undefined) return { kind: "unreadable", why: "it names no alert_uid" };
  if (/^\[\w+\]$/.test(alertUid)) return { kind: "test" };
  if (!identifier.test(alertUid)) return { kind: "unreadable", why: "its alert_uid is no identifier" };
  const other = (name: string): string | undefined => {
    const value = fields(name);
    return value !== undefined && identifier.test(value) ? value : undefined;
  };
  return {
    kind: "alert",
    alertUid,
    deviceUid: other("device_uid"),
    siteUid: other("site_uid"),
    platform: other("platform"),
  };
}

function fieldsOf(body: string): (name: string) => string | undefined {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === "object" && value !== null) {
      const members = new Map(Object.entries(value));
      return (name) => {
        const member: unknown = members.get(name);
        return typeof member === "string" ? member : undefined;
      };
    }
  } catch {
    // Broken JSON is looked through below.
  }
  return (name) => new RegExp(`"${name}"\\s*:\\s*"([^"\\r\\n]*)"`).exec(body)?.[1];
}
