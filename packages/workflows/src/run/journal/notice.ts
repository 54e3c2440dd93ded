/** Something people are told about a request. */
export type Notice =
  | { readonly what: "asked" }
  | { readonly what: "reminded"; readonly reminder: number }
  | { readonly what: "escalated"; readonly to: string }
  | { readonly what: "withdrawn"; readonly why: string };

/** How the journal remembers what people could not be told, until they are. */
export type NoticeBody =
  /** The people's channel failed; it is tried again at every drive. */
  | {
      readonly kind: "not told";
      readonly path: string;
      readonly token: string;
      readonly notice: Notice;
      readonly reason: string;
    }
  /** It got through later, or was of no use any more. `notTold` is the number of the entry it settles. */
  | {
      readonly kind: "told";
      readonly path: string;
      readonly token: string;
      readonly notTold: number;
      readonly how: "told" | "not needed any more";
    };
