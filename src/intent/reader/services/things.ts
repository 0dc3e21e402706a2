import { hasClass, type Lexeme } from "../phrases/lexeme";

/** The `orders` that are things, although `order` is a wish as well. */
export const isThing = (lexeme: Lexeme | undefined): boolean =>
  (["records", "files", "events", "code", "credentials"] as const).some((name) => hasClass(lexeme, name));

/** A word of no or everyday senses only. */
export const meansNothingElse = (lexeme: Lexeme | undefined): boolean =>
  (lexeme?.senses ?? []).every((sense) => sense.is === "class" || (sense.is === "mark" && sense.mark === "ask" && isThing(lexeme)));
