/** What was asked for is not there; the message says so to whoever asked. */
export class Misuse extends Error {}
