package vn.thidua.engine;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ListableBeanFactory;

/** All that an expression in a model can name: the beans marked {@link ModelBean}, and nothing else of the application. */
final class ModelBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String name
                && beans.containsBean(name)
                && beans.findAnnotationOnBean(name, ModelBean.class) != null;
    }

    @Override
    public Object get(Object key) {
        return containsKey(key) ? beans.getBean((String) key) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Set.of(beans.getBeanNamesForAnnotation(ModelBean.class)).stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, name))
                .collect(Collectors.toUnmodifiableSet());
    }
}
