const goods = [{ name: 'a lamp', tags: ['light'] }];

export function featured() {
  return goods[0].name;
}
