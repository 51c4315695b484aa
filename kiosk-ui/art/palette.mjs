// The palette of the design. No drawing may use a colour that is not named here.

export const paper = '#F5F0E4';
export const sheet = '#FCF9F2';
export const rice = '#EBE3D2';
export const ink = '#211C17';
export const ink2 = '#4A4238';
export const ink3 = '#6E6455';
export const control = '#8A7B60';
export const rule = '#CFC3AB';
export const rule2 = '#A89A7F';
export const cinnabar = '#B4321F';
export const cinnabarDeep = '#8C1F12';
export const azurite = '#1F4E79';
export const azuriteDeep = '#173F63';

// The four tones of the cliff, from the side in the light to the side in the shade.
export const cliffLit = '#C2452E';
export const cliffBody = '#B4321F';
export const cliffFacet = '#9E2617';
export const cliffShade = '#861C10';
