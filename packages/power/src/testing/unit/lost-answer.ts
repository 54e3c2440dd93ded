/** No answer arrives. To a caller of the handler it looks like a failed `fetch`; over a socket it closes the connection. */
export class LostAnswer extends TypeError {
  constructor() {
    super("fetch failed");
  }
}
