module.exports = { rules: { 'no-generated-id': './no-generated-id' } };
