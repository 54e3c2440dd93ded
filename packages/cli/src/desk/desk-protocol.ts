/** What an owner and whoever asks it speak; raised when the one would misunderstand the other. */
export const deskProtocol = "1";

/** The header that says which protocol is spoken. */
export const protocolHeader = "msp-desk-protocol";
