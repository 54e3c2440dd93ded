/** Fewer characters of base64 than this would be found in texts that have nothing to do with the secret. */
const shortestBase64 = 6;

/** How a text may stand in what goes over the wire: as it is, in JSON, in an address, in a form, and inside base64 at any offset. */
export function spellingsOf(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text);
  // Half a surrogate pair has no place in an address; on the wire it is the replacement character.
  const wellFormed = new TextDecoder().decode(bytes);
  const inForm = new URLSearchParams({ "": text }).toString().slice(1);
  const base64 = [0, 1, 2].map((offset) => base64Within(bytes, offset)).filter((one) => one.length >= shortestBase64);
  return [
    text,
    JSON.stringify(text).slice(1, -1),
    inForm,
    inForm.replaceAll("+", "%20"),
    encodeURIComponent(wellFormed),
    encodeURI(wellFormed),
    ...base64,
    ...base64.map((one) => one.replaceAll("+", "-").replaceAll("/", "_")),
  ];
}

/** The characters of base64 that bytes alone decide when `offset` other bytes stand before them, as in `user:password`. */
function base64Within(bytes: Uint8Array, offset: number): string {
  const padded = [...new Uint8Array(offset), ...bytes];
  const whole = btoa(String.fromCharCode(...padded));
  return whole.slice(Math.ceil((offset * 8) / 6), Math.floor((padded.length * 8) / 6));
}
