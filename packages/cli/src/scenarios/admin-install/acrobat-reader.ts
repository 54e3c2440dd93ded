/** What is said about the program on the customer's list by whoever asks for it. */
export const acrobatReader = {
  wants: "one program",
  what: "Acrobat Reader",
  purpose: "Insurance forms come as PDF files.",
  facts: { name: "Acrobat Reader", source: "the publisher's page" },
  isInWriting: true,
  identityConfirmedBy: "Called back on a number that is on file.",
};
