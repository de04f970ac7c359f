const goods = [{ name: 'a lamp', labels: ['light'] }];

export function featured() {
  return goods.find((item) => item.tags.includes('light')).name;
}
