/** The card renderer comes as a script of its own and leaves one global behind. */
declare const AdaptiveCards: typeof import('adaptivecards')
