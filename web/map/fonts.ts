/** Names of fonts in the style; without a glyph server they are drawn from the fonts of the page. */
export const regularFont = ['Noto Sans JP Regular'];
export const boldFont = ['Noto Sans JP Bold'];
