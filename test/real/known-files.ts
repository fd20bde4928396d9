/**
 * SHA-256 of official files of which figures were counted by hand. A folder that holds other months
 * or prefectures is measured against its own raw rows alone.
 */
export const knownFiles = {
  'care-120': 'e27d6c6f4e4be920fe746140592e4c0c92e583ee75a36ccae6f7544e3667848b',
  'care-140': '4604b683c1e30f2636c3e21a32abf38b9c0edc1c9bd5dc8c1b3fc25ee456005f',
  'care-331': '10c2d8944082bb0bfd02350626441d0e001c7ef9f7b588b32a02685523468e87',
  'care-520': '81c51ab04daa1dc98ce78655a7744f356d8640846a8ed66d6ab96ceabe4753d0',
  'care-550': 'e095ea2b668284c2b69078c7d2b9485e44a95e8611eadd79dbb8527d6122aa23',
  'care-720': 'b04ccf364ca6ee7576aa61de204c9d1c2495ddb458f518470782907d6ab21e9e',
  'care-760': 'aea9c968808d538de188c2705fe983e861111e77c3ba7975c7e5ff7f663754f4',
  'care-770': 'b3e242fb5ca46f56ef1652fe730ba31936ab783833c85e22ce8edf21a954f354',
  'care-760-mangled': 'e2652e3a031e6c6b40191345b537d5e85ae576c3ff6d6a1278e15b3d54736595',
  hospitals: '6998527a9167e329bdca3825705cc970287d0b40679f21cee269ec843b4fc2d5',
  'filings-22': '5b4fe5e503b9ca0b387a74164b1e5b8df5569f0165bd195c34a69ac5d0b68cce',
  'filings-33': '8d9b2f8602eed64d17d6373efc88a83ef34c0f85d1067acadf6595b3b0b8e080',
  municipalities: '299120559cf34e0e23e7eb129647de841e7b307061d2c3fa3c8451c7288bbfea',
  'area-members': '54b1ce5e59f39b3b7a68bcdcee5a635eeefd2a0649d7933f872fddb83e02091a',
  'hirakata-areas': 'd517551b1cec9b3f74f6fd3d7dc3b74fa251992f5747861a9f1e1013b5ad5252',
  'hirakata-offices': '2aebfd8cdec9cb5630ab7a702ffd24e4d41335a1f0fe8452c4edca463dc6e162',
  'hirakata-institutions': '34deb603ad84e9a427faca52e497bc16606f6b5d17ed072406dff0eb33905993',
  'towns-22': '5aa21256acc0ba70e26c969343346b37f4142792c4cd792eb728574f3d4bb641',
} as const satisfies Readonly<Record<string, string>>;

export type KnownFileId = keyof typeof knownFiles;
