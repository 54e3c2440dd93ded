import { NotFoundError } from "@msp/workflows/ports";

/** The zone has no such route or verb (404 or 405 from the web server, not from Autotask itself): the request reached nothing. */
export class NotRoutedError extends NotFoundError {}
