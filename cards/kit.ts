/** The part of Adaptive Cards 1.5 this bot speaks, as types and functions. */
export interface Card { readonly type: 'AdaptiveCard', readonly version: '1.5' }
