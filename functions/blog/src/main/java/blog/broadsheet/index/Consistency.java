package blog.broadsheet.index;

/** Whether a read must see the last write. */
public enum Consistency {
  /** It must; twice the price on DynamoDB. For those who write what they conclude from it. */
  STRONG,
  /** It may lag by a moment. For readers. */
  EVENTUAL
}
