const entities: { readonly [sign: string]: string } = {
  "#": "#35;",
  "&": "#amp;",
  '"': "#quot;",
  "<": "#lt;",
  ">": "#gt;",
  "`": "#96;",
  "%": "#37;",
};

/** Text as a quoted Mermaid label: nothing in it can end the label, begin a comment or become markup. */
export const mermaidText = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  // Mermaid refuses a label without any text.
  return `"${line.replace(/[#&"<>`%]/g, (sign) => entities[sign] ?? sign) || " "}"`;
};
