import type { Passage } from "../passage";
import { formOf, hasClass, hasMark, hasRelation, isSign } from "../phrases/lexeme";
import type { Scope } from "../scope/flags";
import { isBacked } from "./backing";
import type { Anchor } from "./draft";
import type { Mention } from "./mention";

export interface StandingFound {
  readonly asked: boolean;
  /** Whether that is not certain: what else the text asks for decides. */
  readonly soft: boolean;
}

/** Whether mentions ask for something or speak of what is there. */
export class Standing {
  constructor(
    private readonly passage: Passage,
    private readonly scope: Scope,
    /** Mentions that were read before. */
    private readonly anchors: readonly Anchor[],
  ) {}

  /** Whether a noun asks for a service or speaks of one that is there; `soft` when that is not certain. */
  of(mention: Mention): StandingFound {
    const { head, determiner, grade } = mention;
    const forSomething =
      this.isPurpose(mention) &&
      (determiner === "definite" || determiner === "ours") &&
      (grade === "workload" || mention.kind === "website");
    if (this.scope.fresh.has(head) && !forSomething) return { asked: true, soft: false };
    if (mention.paraphrase) return { asked: true, soft: false };
    if (this.scope.existing.has(head))
      return { asked: false, soft: this.passage.range(mention.first - 3, head).some((lexeme) => hasMark(lexeme, "have")) };
    if (this.hasOwnFacts(mention) || this.isHosted(mention)) return { asked: true, soft: false };
    if (determiner === "ours" && mention.kind !== "key") return { asked: false, soft: true };
    const shared = mention.modifiers.some((at) => /^(?:same|shared|common)$/.test(this.passage.word(at)));
    if (determiner === "definite" && !shared && !this.isToBe(mention)) return { asked: false, soft: true };
    if (
      grade !== "product" &&
      determiner === "none" &&
      mention.count === undefined &&
      this.isPurpose(mention) &&
      this.followsService(mention)
    )
      return { asked: false, soft: true };
    if (grade === "workload") return { asked: !this.isPurpose(mention), soft: this.isDoubtful(mention) };
    return { asked: true, soft: false };
  }

  /** Whether brackets with facts follow, which only a service that is wanted has. */
  private hasOwnFacts({ last }: Mention): boolean {
    const open = last + 1;
    if (!isSign(this.passage.lexemes[open], "(")) return false;
    for (let at = open + 1; this.passage.bracket(at) === open; at += 1) {
      const lexeme = this.passage.lexemes[at];
      if (lexeme?.measure !== undefined || formOf(lexeme) === "image") return true;
    }
    return false;
  }

  /** `host my app`, `put our docker app on the internet`. */
  private isHosted({ governor, kind }: Mention): boolean {
    return (
      ["container", "website", "vm", "function"].includes(kind) &&
      (hasClass(this.passage.lexemes[governor], "host") || /^(?:move|migrate)$/.test(this.passage.word(governor)))
    );
  }

  private isPurpose({ governor }: Mention): boolean {
    return (
      hasRelation(this.passage.lexemes[governor], "for", "usedBy") &&
      !hasRelation(this.passage.lexemes[governor], "on", "flows", "fronts", "uses")
    );
  }

  /** `a cache for product pages`: behind `for` stands what a service is for. */
  private followsService({ governor }: Mention): boolean {
    return (
      this.anchors.some(({ last }) => last < governor && governor - last <= 2 && this.passage.sameSentence(last, governor)) &&
      this.passage.word(governor) === "for"
    );
  }

  /** `the database shall …`, `set up the queue`: a thing with an article that is yet to be made. */
  private isToBe({ last, governor }: Mention): boolean {
    const next = this.passage.range(last + 1, last + 4).map(({ at }) => this.passage.word(at));
    return (
      next.some((word) => /^(?:shall|should|must|will|is to|are to|needs to|has to|ought|needs|wants|has)$/.test(word)) ||
      (hasMark(this.passage.lexemes[governor], "ask") && !hasRelation(this.passage.lexemes[governor], "uses"))
    );
  }

  /** A program that may only be talked about. */
  private isDoubtful(mention: Mention): boolean {
    if (mention.kind === "website" || (isBacked(this.passage, mention.head) && !this.isPurpose(mention))) return false;
    const next = this.passage.lexemes[mention.last + 1];
    // a word of the trade, counted or spelt out: `three microservices`, `microservices: users, orders and payments`
    const ofTheTrade = /^micro ?services?$/.test(this.passage.word(mention.head));
    const spokenOf = /^(?:about|regarding|on)$/.test(this.passage.word(mention.first - 1));
    if (ofTheTrade && !spokenOf && !this.isPurpose(mention) && (mention.count !== undefined || isSign(next, ": ("))) return false;
    if (
      isSign(next, ":") ||
      /^(?:consisting|made|comprising|composed|comprises|consists|that has|with the following)/.test(this.passage.word(mention.last + 1))
    )
      return true;
    const plain =
      /^(?:service|application|app|bot|dashboard|portal|erp|crm|project|worker)s?$/.test(this.passage.word(mention.head)) &&
      mention.count === undefined &&
      mention.modifiers.length === 0;
    // `API with a Postgres`, `a queue, a worker and …`: what opens a telegram, or is an item of a list
    const opens = mention.first <= 1 && hasRelation(next, "with");
    const listed =
      /^workers?$/.test(this.passage.word(mention.head)) &&
      mention.determiner === "indefinite" &&
      isSign(this.passage.lexemes[mention.first - 1], ", +");
    if (opens || listed) return false;
    return plain || mention.determiner === "none" || this.isPurpose(mention);
  }
}
