// The base of every object a script can hold. The membrane shows a script exactly the methods of the class prototype
// (names that begin with "$" stay hidden) and the entries of `$properties`; anything else it touches throws.
export abstract class Exposed {
  /** The name Google's messages use, such as "Range" or "Drive.Files". */
  abstract readonly $name: string;
  /** Readable members that are not methods: nested collections, enums. */
  readonly $properties: Readonly<Record<string, unknown>> = {};
  /** True where a script may hang values of its own on the object, as on an HtmlTemplate. */
  readonly $takesValues: boolean = false;
}
